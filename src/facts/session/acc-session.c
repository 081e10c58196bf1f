/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one shared state of the window. */

#include "config.h"

#include "facts/session/acc-session-private.h"

#include "locale/acc-locale.h"

enum
{
  PROP_0,
  PROP_AS_OF_TEXT,
  PROP_IS_TODAY,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AccSession, acc_session, G_TYPE_OBJECT)

static AccSession *speaking; /* weak; of the window in which somebody is */

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
acc_session_finalize (GObject *object)
{
  AccSession *self = ACC_SESSION (object);

  g_clear_object (&self->search);
  g_clear_object (&self->moment.ledger);
  acc_history_free (self->history);
  g_array_unref (self->treaties);
  g_free (self->place_text);
  G_OBJECT_CLASS (acc_session_parent_class)->finalize (object);
}

static void
acc_session_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AccSession *self = ACC_SESSION (object);

  switch (prop_id)
    {
    case PROP_AS_OF_TEXT:
      g_value_take_string (value, acc_locale_format_date (acc_date_from_day (self->moment.day)));
      break;
    case PROP_IS_TODAY:
      g_value_set_boolean (value, acc_session_is_today (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, acc_place_get_title (&self->place));
      break;
    case PROP_SUBTITLE:
      g_value_take_string (value, acc_place_dup_subtitle (&self->place, acc_session_get_bundle (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
acc_session_class_init (AccSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = acc_session_finalize;
  object_class->get_property = acc_session_get_property;

  properties[PROP_AS_OF_TEXT] = g_param_spec_string ("as-of-text", NULL, NULL, NULL, readable);
  properties[PROP_IS_TODAY] = g_param_spec_boolean ("is-today", NULL, NULL, TRUE, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AccSession::changed:
   * @changes: #AccSessionChanges, at least one
   *
   * What is shown became another. Once for all that was changed together, when all of it is as it is to be; what a listener changes is
   * told after it, once more to all.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ACC_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static AccStep
get_step (AccSession *self)
{
  return (AccStep) { self->place, self->moment.day, self->moment.basis, self->group, self->filter };
}

static void
acc_session_init (AccSession *self)
{
  AccStep step;

  self->place.kind = ACC_PLACE_WORLD;
  self->place_text = acc_place_to_text (&self->place);
  self->comparison.kind = ACC_PLACE_COMPARISON;
  self->changes_asked = (AccPlace) { .kind = ACC_PLACE_CHANGES, .from = ACC_DAY_MIN };
  self->map.kind = ACC_PLACE_MAP;
  self->treaties = g_array_new (FALSE, FALSE, sizeof (guint));
  self->moment.day = acc_date_first_day (acc_date_today ());
  step = get_step (self);
  self->history = acc_history_new (&step);
}

/**
 * acc_session_new:
 *
 * Returns: (transfer full): a session of the world as of today, without a bundle yet
 */
AccSession *
acc_session_new (void)
{
  return g_object_new (ACC_TYPE_SESSION, NULL);
}

AccLedger *
acc_session_get_ledger (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return self->moment.ledger;
}

const AccMoment *
acc_session_get_moment (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return &self->moment;
}

AccSearch *
acc_session_get_search (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);

  if (self->search == NULL && self->moment.ledger != NULL)
    self->search = acc_search_new (self->moment.ledger);
  return self->search;
}

AccBundle *
acc_session_get_bundle (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return self->moment.ledger != NULL ? acc_ledger_get_bundle (self->moment.ledger) : NULL;
}

/**
 * acc_session_begin:
 *
 * What is set from here on is one change. Whoever begins, ends with acc_session_commit(); within another change it is a part of that one.
 */
void
acc_session_begin (AccSession *self)
{
  g_return_if_fail (ACC_IS_SESSION (self));
  self->depth++;
}

/* Only what templates bind is a property. */
static void
notify (AccSession       *self,
        AccSessionChanges changes)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (changes & (ACC_CHANGED_PLACE | ACC_CHANGED_RECORD | ACC_CHANGED_LANGUAGE))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
    }
  if (changes & (ACC_CHANGED_DAY | ACC_CHANGED_LANGUAGE))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_OF_TEXT]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_TODAY]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * acc_session_begin_movement:
 *
 * A handle is held, or the years are played. Whoever begins, ends with acc_session_end_movement().
 */
void
acc_session_begin_movement (AccSession *self)
{
  g_return_if_fail (ACC_IS_SESSION (self));
  if (self->movements++ == 0)
    self->moved = FALSE;
}

void
acc_session_end_movement (AccSession *self)
{
  g_return_if_fail (ACC_IS_SESSION (self));
  g_return_if_fail (self->movements > 0);
  if (--self->movements == 0 && self->moved)
    acc_history_drop_idle (self->history);
}

/* What is whole now is a step of the history, unless the history was what led here. */
static void
remember (AccSession *self)
{
  AccStep step = get_step (self);
  const AccStep *before = acc_history_get (self->history);
  gboolean day_alone = (self->changes & (ACC_CHANGED_PLACE | ACC_CHANGED_BASIS | ACC_CHANGED_GROUP | ACC_CHANGED_FILTER)) == 0;
  gboolean letter = self->typing && self->changes == ACC_CHANGED_FILTER;

  if (self->forgets)
    {
      acc_history_free (self->history);
      self->history = acc_history_new (&step);
      self->forgets = FALSE;
    }
  else if (acc_step_equal (&step, before))
    return;
  else if (self->movements > 0 && self->moved && day_alone)
    acc_history_replace (self->history, &step);
  else if (self->typed && letter)
    acc_history_replace (self->history, &step);
  else
    {
      acc_history_add (self->history, &step);
      self->moved = TRUE;
      self->typed = letter;
    }
}

static void
use_names (AccSession *self)
{
  if (self->moment.ledger != NULL)
    acc_locale_set_bundle (acc_ledger_get_bundle (self->moment.ledger));
}

/**
 * acc_session_speak:
 *
 * What is worded from here on, whoever asks for it, is of the bundle of this session, until another one speaks.
 */
void
acc_session_speak (AccSession *self)
{
  g_return_if_fail (ACC_IS_SESSION (self));
  g_set_weak_pointer (&speaking, self);
  use_names (self);
}

/**
 * acc_session_commit:
 *
 * The change is whole: whoever follows is told of it, once. Where nothing became another, nobody is.
 */
void
acc_session_commit (AccSession *self)
{
  g_return_if_fail (ACC_IS_SESSION (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth > 0)
    return;
  remember (self);
  if (self->telling)
    return;
  self->telling = TRUE;
  g_object_ref (self);
  /* Another window may show another bundle, whose translations and years are not those of this one: what follows this session is worded with its
   * own, and after it all else as before. */
  if (self->changes != 0)
    use_names (self);
  while (self->changes != 0)
    {
      AccSessionChanges changes = self->changes;

      self->changes = 0;
      notify (self, changes);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
    }
  self->telling = FALSE;
  if (speaking != NULL && speaking != self)
    use_names (speaking);
  g_object_unref (self);
}

void
_acc_session_change (AccSession       *self,
                     AccSessionChanges changes)
{
  acc_session_begin (self);
  self->changes |= changes;
  acc_session_commit (self);
}

/**
 * acc_session_list_treaties:
 * @group: (nullable): what was chosen
 *
 * Returns: (transfer full) (element-type guint): those of the group that was chosen, or that the bundle counts together; all of them
 *     where nobody chose and they are few, or where none are counted together
 */
GArray *
acc_session_list_treaties (AccBundle *bundle,
                           AccGroup  *group)
{
  GArray *treaties = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = acc_bundle_get_n (bundle, ACC_TABLE_TREATIES);
  AccGroup *counted = acc_bundle_get_default_group (bundle);

  if (group == NULL && n > ACC_SESSION_CARDS && counted->members->len > 1)
    group = counted;
  if (group != NULL)
    g_array_append_vals (treaties, group->members->data, group->members->len);
  else
    for (guint t = 0; t < n; t++)
      g_array_append_val (treaties, t);
  return treaties;
}

static void
list_treaties (AccSession *self)
{
  g_array_unref (self->treaties);
  self->treaties = acc_session_list_treaties (acc_session_get_bundle (self), self->group);
}

/**
 * acc_session_set_ledger:
 * @ledger: the ledger of a bundle; takes the place of the one in use
 *
 * Places that the new bundle does not know are forgotten. The steps of one bundle, what was chosen of it and what narrows a page of it are none
 * of another's, unless that has the same records.
 */
void
acc_session_set_ledger (AccSession *self,
                        AccLedger  *ledger)
{
  AccBundle *bundle;
  AccStep step;
  gboolean same;
  g_autofree char *comparison = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *map = NULL;

  g_return_if_fail (ACC_IS_SESSION (self));
  g_return_if_fail (ACC_IS_LEDGER (ledger));

  if (ledger == self->moment.ledger)
    return;
  acc_session_begin (self);
  bundle = acc_ledger_get_bundle (ledger);
  acc_locale_set_bundle (bundle);
  same = self->moment.ledger != NULL && acc_bundle_same_record (acc_ledger_get_bundle (self->moment.ledger), bundle);
  self->changes |= ACC_CHANGED_RECORD | (self->group != NULL && !same ? ACC_CHANGED_GROUP : 0);
  if (same)
    {
      step = (AccStep) { .place = self->filtered, .group = self->group };
      if (!acc_step_carry (&step, bundle))
        self->filtered_by = NULL;
      self->filtered = step.place;
      self->group = step.group;
      acc_history_carry (self->history, bundle);
    }
  else
    {
      self->group = NULL;
      self->filter = self->filtered_by = NULL;
      self->forgets = TRUE;
    }
  g_clear_object (&self->search);
  /* As texts from one bundle to the other, while the records of the one are still there. */
  comparison = acc_place_to_text (&self->comparison);
  if (!acc_place_find (&self->comparison, bundle, comparison))
    self->comparison.kind = ACC_PLACE_COMPARISON;
  changes = acc_place_to_text (&self->changes_asked);
  if (!acc_place_find (&self->changes_asked, bundle, changes))
    acc_place_find (&self->changes_asked, bundle, ACC_PLACE_TEXT_CHANGES);
  map = acc_place_to_text (&self->map);
  if (!acc_place_find (&self->map, bundle, map))
    self->map.kind = ACC_PLACE_MAP;
  if (!acc_place_find (&self->place, bundle, self->place_text))
    self->changes |= ACC_CHANGED_PLACE;
  g_free (self->place_text);
  self->place_text = acc_place_to_text (&self->place);
  g_set_object (&self->moment.ledger, ledger);
  list_treaties (self);
  acc_session_commit (self);
}

/**
 * acc_session_language_changed:
 *
 * The language is another one: everything that is text is asked for again.
 */
void
acc_session_language_changed (AccSession *self)
{
  g_return_if_fail (ACC_IS_SESSION (self));

  _acc_session_change (self, ACC_CHANGED_LANGUAGE);
}

gint32
acc_session_get_day (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), 0);
  return self->moment.day;
}

/**
 * acc_session_set_day:
 * @day: the day as of which everything is shown
 */
void
acc_session_set_day (AccSession *self,
                     gint32      day)
{
  g_return_if_fail (ACC_IS_SESSION (self));

  /* What can be written with four digits. */
  day = CLAMP (day, acc_day_from_ymd (1, 1, 1), acc_day_from_ymd (9999, 12, 31));
  if (self->moment.day == day)
    return;
  self->moment.day = day;
  _acc_session_change (self, ACC_CHANGED_DAY);
}

gboolean
acc_session_is_today (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), FALSE);
  return self->moment.day == acc_date_first_day (acc_date_today ());
}

AccBasis
acc_session_get_basis (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), ACC_BASIS_DEPOSIT);
  return self->moment.basis;
}

/**
 * acc_session_set_basis:
 * @basis: what counts as being party
 */
void
acc_session_set_basis (AccSession *self,
                       AccBasis    basis)
{
  g_return_if_fail (ACC_IS_SESSION (self));

  if (self->moment.basis == basis)
    return;
  self->moment.basis = basis;
  _acc_session_change (self, ACC_CHANGED_BASIS);
}

AccGroup *
acc_session_get_group (AccSession *self)
{
  AccGroup *counted;

  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  if (self->group != NULL || self->moment.ledger == NULL)
    return self->group;
  counted = acc_bundle_get_default_group (acc_session_get_bundle (self));
  /* The first of many treaties is not what the many are about. */
  return counted != NULL && counted->members->len == 1 && self->treaties->len > ACC_SESSION_CARDS ? NULL : counted;
}

gboolean
acc_session_has_chosen (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), FALSE);
  return self->group != NULL;
}

/**
 * acc_session_set_group:
 * @group: (nullable): a group or a treaty of the bundle that is shown; %NULL: what the bundle says
 */
void
acc_session_set_group (AccSession *self,
                       AccGroup   *group)
{
  g_return_if_fail (ACC_IS_SESSION (self) && self->moment.ledger != NULL);

  if (self->group == group)
    return;
  self->group = group;
  list_treaties (self);
  _acc_session_change (self, ACC_CHANGED_GROUP);
}

/**
 * acc_session_get_treaties:
 *
 * Returns: (transfer none) (element-type guint): the positions of the treaties that are looked at
 */
const GArray *
acc_session_get_treaties (AccSession *self)
{
  g_return_val_if_fail (ACC_IS_SESSION (self), NULL);
  return self->treaties;
}
