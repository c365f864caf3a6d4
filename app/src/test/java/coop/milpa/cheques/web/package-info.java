/** Tests of cheques. */
@NullMarked
package coop.milpa.cheques.web;

import org.jspecify.annotations.NullMarked;
