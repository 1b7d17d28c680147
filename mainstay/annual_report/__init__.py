"""The service's annual report: structure, prose, figures and publication."""
