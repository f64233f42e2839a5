"""The page and the interface for programs: a server on this machine, over the same spine as the command line.

cli.py serve → start.py → app.py (interface), pages.py (page), guard.py (who may ask)
                       → desk.py (queue) → hand.py → worker.py, a process of its own, which holds the engines
                                        → reading.py, a process for each file that is read
                       → shelf.py (sheets that were made)
"""
