/** The door: who comes in where, and the pages for signing in and changing a password. */
@NullMarked
package coop.milpa.access.web;

import org.jspecify.annotations.NullMarked;
