/** The commands that belong to no module's business: serving, backup, completion. */
@NullMarked
package coop.milpa.cli.commands;

import org.jspecify.annotations.NullMarked;
