/**
 * Credit (créditos): what members borrow. So far the calculators of loans, which anyone may use on their own: the
 * schedule of any terms, and the state of a loan after whatever happened to it.
 */
@ApplicationModule(
        displayName = "Credit",
        allowedDependencies = {"kernel", "loan", "cli", "cli :: jsonl"})
@NullMarked
package coop.milpa.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
