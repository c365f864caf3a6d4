package coop.milpa.members.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Beneficiary;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Beneficiaries as three arrays of one length, which is how statements take and give them. */
final class NamedArrays {

    private NamedArrays() {}

    static UUID[] parties(List<Beneficiary> named) {
        return named.stream().map(each -> each.party().value()).toArray(UUID[]::new);
    }

    static BigDecimal[] percents(List<Beneficiary> named) {
        return named.stream().map(Beneficiary::percent).toArray(BigDecimal[]::new);
    }

    /** Nothing where she takes her own part. */
    static @Nullable UUID[] receivers(List<Beneficiary> named) {
        return named.stream()
                .map(each -> each.receiver().map(PartyId::value).orElse(null))
                .toArray(UUID[]::new);
    }

    /** From the columns {@code beneficiaries}, {@code percents} and {@code receivers}. */
    static List<Beneficiary> beneficiaries(ResultSet row) throws SQLException {
        UUID[] parties = (UUID[]) row.getArray("beneficiaries").getArray();
        BigDecimal[] percents = (BigDecimal[]) row.getArray("percents").getArray();
        @Nullable
        UUID[] receivers = (@Nullable UUID[]) row.getArray("receivers").getArray();
        return IntStream.range(0, parties.length)
                .mapToObj(n -> new Beneficiary(
                        new PartyId(parties[n]),
                        percents[n],
                        Optional.ofNullable(receivers[n]).map(PartyId::new)))
                .toList();
    }
}
