/**
 * Words every module speaks: money, identifiers, rates, outcomes, and the calculators built from them.
 * Plain Java: no framework, no SQL, no state.
 */
@NullMarked
package coop.milpa.kernel;

import org.jspecify.annotations.NullMarked;
