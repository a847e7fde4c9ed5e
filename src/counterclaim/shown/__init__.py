"""What is said of a reading, and how it is drawn: names, dates, letters, colours, the marked text. For all doors.

Terminal, exports and reading room use these, so that they say the same in the same words and the same colours.
"""
