@NullMarked
package coop.milpa.receipts.web;

import org.jspecify.annotations.NullMarked;
