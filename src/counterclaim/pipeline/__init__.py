"""From pages to readings: ingest, then read, in batches and in the order of the inputs."""

from counterclaim.pipeline.reader import Reader, ReadsAttributions

__all__ = ["Reader", "ReadsAttributions"]
