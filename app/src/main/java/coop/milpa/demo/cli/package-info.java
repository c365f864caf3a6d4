/** The demo as a command; public because commands are found by ServiceLoader. */
@NullMarked
package coop.milpa.demo.cli;

import org.jspecify.annotations.NullMarked;
