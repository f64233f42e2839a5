"""Work on one article, whoever asks for it: a folder's batch or an archive on a cluster.

A `Job` says what to read, a `Hand` does it (in this process or in a child that may die), a `Result` is the
one named outcome. Nothing is written here.
"""
