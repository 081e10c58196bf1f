/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/bundle/acc-bundle.h"

G_BEGIN_DECLS

/* How many inhabitants States and territories have in the middle of each year: by what a figure is divided to be compared. */

#define ACC_TYPE_POPULATION (acc_population_get_type ())
G_DECLARE_FINAL_TYPE (AccPopulation, acc_population, ACC, POPULATION, GObject)

/* Read at first need and kept with the bundle; may be called from any thread. Transfer none; NULL where the bundle has none. */
AccPopulation *acc_bundle_get_population (AccBundle *bundle);
AccPopulation *acc_population_load (AccBundle *bundle, GCancellable *cancellable, GPtrArray *faults);

const char *acc_population_get_source (AccPopulation *self);
const char *acc_population_get_as_at (AccPopulation *self); /* EDTF */
const char *acc_population_get_licence (AccPopulation *self);
gint64      acc_population_get (AccPopulation *self, const char *code, int year); /* self: nullable; ACC_INT_ABSENT where there is none */
double      acc_population_rate (gint64 figure, gint64 inhabitants); /* of 1,000; below zero where one of both is missing */

G_END_DECLS
