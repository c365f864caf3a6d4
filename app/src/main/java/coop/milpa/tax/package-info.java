/** Tax: what countries levy on movements of money, as dated data with its source. */
@ApplicationModule(
        displayName = "Tax",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package coop.milpa.tax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
