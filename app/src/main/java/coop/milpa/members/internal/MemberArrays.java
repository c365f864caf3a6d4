package coop.milpa.members.internal;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Member;
import coop.milpa.members.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Members as the arrays of one statement: one place a member, one array a column. */
final class MemberArrays {

    private final List<Member> members;

    MemberArrays(List<Member> members) {
        this.members = members;
    }

    UUID[] ids() {
        return members.stream().map(Member::id).map(MemberId::value).toArray(UUID[]::new);
    }

    UUID[] parties() {
        return members.stream().map(Member::party).map(PartyId::value).toArray(UUID[]::new);
    }

    String[] texts(Function<Registration, String> column) {
        return members.stream().map(Member::registration).map(column).toArray(String[]::new);
    }

    /** Dates travel as text: the driver takes no array of them. */
    @Nullable
    String[] dates(Function<Registration, Optional<LocalDate>> column) {
        var dates = new @Nullable String[members.size()];
        for (int n = 0; n < dates.length; n++) {
            dates[n] = column.apply(members.get(n).registration())
                    .map(LocalDate::toString)
                    .orElse(null);
        }
        return dates;
    }

    /** Ids of the guardians, who must be known. */
    @Nullable
    UUID[] guardians(Map<String, MemberId> known) {
        var ids = new @Nullable UUID[members.size()];
        for (int n = 0; n < ids.length; n++) {
            String guardian = members.get(n).registration().guardian();
            if (!guardian.isEmpty()) {
                ids[n] = Objects.requireNonNull(known.get(guardian), guardian).value();
            }
        }
        return ids;
    }
}
