# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of a program and tells the harness of each as TAP."""
import unittest


class Tap(unittest.TextTestResult):
    """Prints one TAP line per test, for the harness to count."""

    count = 0

    def line(self, test, good, skip=''):
        Tap.count += 1
        print(f'{"ok" if good else "not ok"} {Tap.count} - {test.id()}{skip}', flush=True)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.line(test, True)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.line(test, False)

    def addError(self, test, err):
        super().addError(test, err)
        self.line(test, False)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line(test, True, f' # SKIP {reason}')


def main():
    """Runs the calling program's tests; returns what it is to exit with."""
    program = unittest.main(exit=False, testRunner=unittest.TextTestRunner(resultclass=Tap, verbosity=0))
    print(f'1..{Tap.count}', flush=True)
    return not program.result.wasSuccessful()
