package coop.milpa.members.cli;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Beneficiary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares as people type them: {@code ID=PERCENT}, and {@code ID=PERCENT/ID} where somebody else takes the money. */
final class NamedShares {

    static final int COUNT_MAX = 20;
    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern SHARE = Pattern.compile(ID + "=(\\d{1,3}(?:\\.\\d{1,2})?)(?:/" + ID + ")?");

    private NamedShares() {}

    /** Empty if one of them is no share, or there are too many. That they are 100 together is a rule. */
    static Optional<List<Beneficiary>> of(List<String> typed) {
        List<Beneficiary> shares = new ArrayList<>();
        for (String each : typed) {
            Matcher share = SHARE.matcher(each);
            if (!share.matches() || !isShare(share)) {
                return Optional.empty();
            }
            shares.add(new Beneficiary(
                    party(share.group(1)),
                    new BigDecimal(share.group(2)),
                    Optional.ofNullable(share.group(3)).map(NamedShares::party)));
        }
        return shares.size() > COUNT_MAX ? Optional.empty() : Optional.of(shares);
    }

    private static boolean isShare(Matcher share) {
        var percent = new BigDecimal(share.group(2));
        return percent.signum() > 0
                && percent.compareTo(Beneficiary.WHOLE) <= 0
                && !share.group(1).equalsIgnoreCase(share.group(3));
    }

    private static PartyId party(String id) {
        return new PartyId(UUID.fromString(id));
    }
}
