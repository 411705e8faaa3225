#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server of llama.cpp with a model. usage: llama-server.py MODEL PORT"""
import signal
import sys

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.hostnames = ['127.0.0.1']
params.port = int(sys.argv[2])
params.n_ctx = 2048
params.warmup = False
params.cpuparams.n_threads = 2
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
signal.pause()
