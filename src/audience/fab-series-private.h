/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the synopses of an episode begin. */
#define FAB_SERIES_OPEN "Open: "
#define FAB_SERIES_SETTLED "Settled: "
#define FAB_SERIES_ARC "Arc "
