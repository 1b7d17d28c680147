"""The charts and tables of the annual report, each made from readings and placed by the measure it shows."""
