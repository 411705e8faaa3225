#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits what films earned, for src/audience/fab-forecast.c. Run it through ./dev forecast; docs/audience.md tells what it finds.

usage: fit.py movies.json forecast.json held-out.tsv

movies.json is the film table of the npm package vega-datasets (version 2.11.0, BSD-3-Clause). Every fifth film, by a digest of its
title, is held out: it takes no part in fitting, nor in choosing anything, and is what the error is reported on. The
model is a ridge regression of the logarithm of the gross; its interval is made of the errors that ten-fold cross-validation leaves,
apart for cheap, middling and dear films, so that it is as wide as the table says and not as a formula hopes.

What one does not know of a film (its genre, its rating, its season) counts as it is spread over the films of such a budget. It is not
what the table leaves empty: that is a mark of films that few have seen. Ranges of films of which genre or rating is not
known are those of estimates that know the budget alone.
"""
import calendar
import hashlib
import json
import math
import re
import statistics
import sys

GENRES = ['action', 'adventure', 'comedy', 'documentary', 'drama', 'horror', 'musical', 'romance', 'thriller', 'western']
GENRE_OF = {'Action': 'action', 'Adventure': 'adventure', 'Comedy': 'comedy', 'Black Comedy': 'comedy', 'Documentary': 'documentary',
            'Drama': 'drama', 'Horror': 'horror', 'Musical': 'musical', 'Concert/Performance': 'musical',
            'Romantic Comedy': 'romance', 'Thriller/Suspense': 'thriller', 'Western': 'western'}
RATINGS = ['g', 'pg', 'pg-13', 'r', 'unrated']
RATING_OF = {'G': 'g', 'PG': 'pg', 'PG-13': 'pg-13', 'R': 'r', 'NC-17': 'r', 'Not Rated': 'unrated', 'Open': 'unrated'}
SEASONS = ['winter', 'spring', 'summer', 'autumn', 'holidays']
SEASON_OF = [0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4]  # January first
TARGETS = {'worldwide': 'Worldwide Gross', 'domestic': 'US Gross'}
BANDS = [10e6, 40e6]  # budgets that part cheap, middling and dear
FIRST_YEAR, LAST_YEAR = 1985, 2011
RIDGE = 3.0
LEVELS = [0.1, 0.5, 0.9]


def read_film(row):
    """What we use of a row; None when it lacks that."""
    match = re.fullmatch(r'(\w{3}) +(\d+) +(\d{4})', row['Release Date'] or '')
    budget, world, home = (row[key] or 0 for key in ('Production Budget', 'Worldwide Gross', 'US Gross'))
    if not match or budget < 10000 or world < 1000 or home < 1000:
        return None
    year = int(match[3])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    month = list(calendar.month_abbr).index(match[1]) - 1
    return {'title': str(row['Title']), 'budget': budget, 'worldwide': world, 'domestic': home, 'year': year,
            'genre': GENRE_OF.get(row['Major Genre'], ''), 'rating': RATING_OF.get(row['MPAA Rating'], ''),
            'season': SEASONS[SEASON_OF[month]], 'minutes': row['Running Time min'] or 0}


def is_held_out(film):
    return hashlib.sha256(film['title'].encode()).digest()[0] % 5 == 0


def band_of(film):
    return sum(film['budget'] >= edge for edge in BANDS)


BLOCKS = {'genre': GENRES, 'rating': RATINGS, 'season': SEASONS}
BLANK = {'genre': '', 'rating': '', 'season': '', 'minutes': 0}


def shares_of(films):
    """How films of a band are spread over the words of each block, those without a word included."""
    bands = [[film for film in films if band_of(film) == band] for band in range(len(BANDS) + 1)]
    return [{block: [round(statistics.mean(film[block] == word for film in band), 4) for word in words] for block, words in BLOCKS.items()}
            for band in bands]


# The C code makes the same row: fab-forecast.c, fill_row().
def features(film, shares=None):
    """@shares: for what is not known; without them it is what the table leaves empty."""
    log_budget = math.log10(film['budget']) - 7
    row = [1, log_budget, log_budget ** 2, (film['year'] - 2010) / 10]
    for block, words in BLOCKS.items():
        row += [film[block] == word for word in words] if film[block] or not shares else shares[band_of(film)][block]
    row += [(film['minutes'] - 105) / 30 if film['minutes'] else 0]
    return [float(x) for x in row]


def solve(matrix, vector):
    n = len(vector)
    rows = [matrix[i][:] + [vector[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, n):
            factor = rows[k][i] / rows[i][i]
            for j in range(i, n + 1):
                rows[k][j] -= factor * rows[i][j]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][j] * out[j] for j in range(i + 1, n))) / rows[i][i]
    return out


def fit(films, target):
    rows = [features(film) for film in films]
    goals = [math.log10(film[target]) for film in films]
    n = len(rows[0])
    matrix = [[sum(row[i] * row[j] for row in rows) for j in range(n)] for i in range(n)]
    for i in range(4, n):  # the offset, the budget and the year are not held back
        matrix[i][i] += RIDGE
    for i in range(4):
        matrix[i][i] += 1e-6
    return solve(matrix, [sum(row[i] * goal for row, goal in zip(rows, goals)) for i in range(n)])


def predict(weights, shares, film):
    """As the program does: whatever is asked for is a film of the last years."""
    return sum(w * x for w, x in zip(weights, features({**film, 'year': 2010}, shares)))


def quantile(values, level):
    values = sorted(values)
    place = level * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (place - low)


def error_of(weights, shares, film, target, blank):
    return math.log10(film[target]) - predict(weights, shares, {**film, **BLANK} if blank else film)


def cross_validate(films, target, folds=10):
    """Errors (true minus estimated, in powers of ten) of films by models that did not see them: of what the table knows of each, and
    by the budget alone."""
    errors = {False: [], True: []}
    for fold in range(folds):
        others = [film for i, film in enumerate(films) if i % folds != fold]
        weights, shares = fit(others, target), shares_of(others)
        for blank in errors:
            errors[blank] += [(film, error_of(weights, shares, film, target, blank)) for i, film in enumerate(films) if i % folds == fold]
    return errors[False], errors[True]


def interval_of(errors):
    return [[quantile([e for film, e in errors if band_of(film) == band], level) for level in LEVELS] for band in range(len(BANDS) + 1)]


def report(name, errors, interval, flat):
    """@flat: the error of an estimate that knows the budget only."""
    factor = 10 ** statistics.median(abs(error - interval[band_of(film)][1]) for film, error in errors)
    inside = statistics.mean(interval[band_of(film)][0] <= error <= interval[band_of(film)][2] for film, error in errors)
    return {'films': len(errors), 'median_factor': round(factor, 2), 'inside': round(inside, 3),
            'median_factor_by_budget_alone': round(10 ** statistics.median(map(abs, flat)), 2)}


def budget_line(films, target):
    xs = [math.log10(film['budget']) for film in films]
    ys = [math.log10(film[target]) for film in films]
    slope, offset = statistics.linear_regression(xs, ys)
    return lambda film: offset + slope * math.log10(film['budget'])


def fit_target(train, held, target):
    errors, blank_errors = cross_validate(train, target)
    interval, blank_interval = interval_of(errors), interval_of(blank_errors)
    weights, shares = fit(train, target), shares_of(train)
    line = budget_line(train, target)
    flat = [math.log10(film[target]) - line(film) for film in held]
    unseen, blank_unseen = ([(film, error_of(weights, shares, film, target, blank)) for film in held] for blank in (False, True))
    return {'weights': [round(w, 5) for w in weights], 'errors': [[round(e, 4) for e in row] for row in interval],
            'errors_by_budget': [[round(e, 4) for e in row] for row in blank_interval],
            'cross_validated': report(target, errors, interval, [math.log10(f[target]) - line(f) for f in train]),
            'held_out': report(target, unseen, interval, flat),
            'held_out_by_budget': report(target, blank_unseen, blank_interval, flat)}


def main():
    source, out, table = sys.argv[1:]
    films = [film for film in map(read_film, json.load(open(source, encoding='utf-8'))) if film]
    films.sort(key=lambda film: hashlib.sha256(film['title'].encode()).digest())
    train = [film for film in films if not is_held_out(film)]
    held = [film for film in films if is_held_out(film)]
    model = {'source': 'vega-datasets 2.11.0, movies.json', 'films': len(train), 'years': [FIRST_YEAR, LAST_YEAR],
             'genres': GENRES, 'ratings': RATINGS, 'seasons': SEASONS, 'bands': BANDS, 'levels': LEVELS, 'shares': shares_of(train),
             **{target: fit_target(train, held, target) for target in TARGETS}}
    with open(out, 'w', encoding='utf-8') as file:
        json.dump(model, file, indent=1)
        file.write('\n')
    with open(table, 'w', encoding='utf-8') as file:
        for film in held:
            print(*(film[key] for key in ('budget', 'year', 'minutes', 'worldwide', 'domestic')),
                  film['genre'] or '-', film['rating'] or '-', film['season'], sep='\t', file=file)
    for target in TARGETS:
        print(target, *(model[target][key] for key in ('cross_validated', 'held_out', 'held_out_by_budget')))


if __name__ == '__main__':
    main()
