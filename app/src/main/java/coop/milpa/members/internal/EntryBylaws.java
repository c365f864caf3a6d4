package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.internal.AdmissionPolicy.Bylaws;
import coop.milpa.parties.Ages;
import coop.milpa.platform.Settings;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads what the bylaws say of who may apply. In the caller's transaction. */
@Component
class EntryBylaws {

    private final Settings settings;
    private final Ages ages;

    EntryBylaws(Settings settings, Ages ages) {
        this.settings = settings;
        this.ages = ages;
    }

    Bylaws on(CooperativeId cooperative, LocalDate day) {
        return new Bylaws(
                ages.majority(cooperative, day),
                settings.get(cooperative, MembersSettings.ADMITS_MINORS, day),
                settings.get(cooperative, MembersSettings.ADMITS_ORGANISATIONS, day));
    }
}
