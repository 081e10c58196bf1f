/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/acc-wording.h"

G_BEGIN_DECLS

/* What the parts of the wording share: which reservations and limitations stand on a day, and the words for acts. */

gboolean _acc_wording_reservation_stands (AccReservation *reservation, gint32 day);
gboolean _acc_wording_limitation_stands (AccLimitation *limitation, gint32 day);

const char *_acc_wording_doubt (AccAction *action);                 /* "Not verified"; "" where nothing is doubtful */
char       *_acc_wording_reservation (AccReservation *reservation); /* "Reservation to articles 23, 27" */
char       *_acc_wording_limitation (AccLimitation *limitation, gint32 day);

G_END_DECLS
