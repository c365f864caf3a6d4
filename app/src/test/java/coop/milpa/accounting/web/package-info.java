/** Pages of accounting as a browser gets them. */
@NullMarked
package coop.milpa.accounting.web;

import org.jspecify.annotations.NullMarked;
