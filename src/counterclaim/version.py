"""The version, in one place, for those who must not load anything else."""

__version__ = "0.7.0"
