"""The pages of the caseload: giving children an officer, telling the child, and how heavy each load is."""
