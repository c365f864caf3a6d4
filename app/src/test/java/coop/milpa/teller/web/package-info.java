@NullMarked
package coop.milpa.teller.web;

import org.jspecify.annotations.NullMarked;
