"""Trained weights: their manifests, the check of every file, and sessions over the networks. Knows no model's task."""
