package coop.milpa.cli;

/** How tables are printed. */
enum TableFormat {
    TABLE,
    CSV,
    JSON
}
