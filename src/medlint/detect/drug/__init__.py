"""The detectors of rules about drugs, which the table of drugs tells apart."""
