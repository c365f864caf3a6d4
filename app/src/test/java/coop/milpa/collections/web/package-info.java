/** Tests of the pages about bills. */
@NullMarked
package coop.milpa.collections.web;

import org.jspecify.annotations.NullMarked;
