/**
 * Parties (personas): the people and bodies that a cooperative deals with, members or not, with their documents,
 * guardians, households and consents. Who belongs to the cooperative is the members' to say.
 */
@ApplicationModule(
        displayName = "Parties",
        allowedDependencies = {"kernel", "platform", "cli", "ledger"})
@NullMarked
package coop.milpa.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
