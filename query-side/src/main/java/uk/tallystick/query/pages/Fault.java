package uk.tallystick.query.pages;

/** What is wrong with what was entered, and where. */
record Fault(String field, String message) {}
