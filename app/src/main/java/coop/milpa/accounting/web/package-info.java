/** The pages of accounting: statements, the chart, entries by hand and entries that come back, the year end. */
@NullMarked
package coop.milpa.accounting.web;

import org.jspecify.annotations.NullMarked;
