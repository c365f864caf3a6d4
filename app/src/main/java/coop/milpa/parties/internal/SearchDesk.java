package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Folding;
import coop.milpa.parties.PartySearch;
import coop.milpa.parties.internal.WordRegister.Most;
import coop.milpa.platform.TenantScope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds parties by the rarest word first, and passes over names that lack another of them by their sieve. */
@Service
class SearchDesk implements PartySearch {

    /** Of a word that is as common as this, it is not asked whether it is more so. */
    private static final int COUNTED_MAX = 5_000;

    private static final int WALKED_MAX = 100_000;
    private static final int READ_MAX = 1_000;

    private static final int WORDS_MAX = 6;
    private static final int LIMIT_MAX = 1_000;

    private final TenantScope tenants;
    private final WordRegister register;

    SearchDesk(TenantScope tenants, WordRegister register) {
        this.tenants = tenants;
        this.register = register;
    }

    /** A word that was typed, and how many rows it leads to. */
    private record Counted(WordRange range, int rows) {

        int letters() {
            return range.from().length();
        }
    }

    /** Of two that are common, the longer is likely to be the rarer. */
    private static final Comparator<Counted> RAREST =
            Comparator.comparingInt(Counted::rows).thenComparing(Counted::letters, Comparator.reverseOrder());

    @Override
    public Matches byName(CooperativeId cooperative, String text, int limit) {
        return tenants.read(cooperative, () -> search(Optional.of(cooperative), text, limit));
    }

    @Override
    public Matches byNameInNetwork(String text, int limit) {
        return search(Optional.empty(), text, limit);
    }

    @Override
    public List<Match> byDocumentInNetwork(String number, int limit) {
        String key = Law.bare(number);
        return key.isEmpty() ? List.of() : register.identified(key, limit);
    }

    @Override
    public Map<PartyId, String> namesInNetwork(Map<PartyId, CooperativeId> parties) {
        return parties.isEmpty() ? Map.of() : register.names(parties);
    }

    private Matches search(Optional<CooperativeId> cooperative, String text, int limit) {
        List<Counted> words = Folding.words(text).stream()
                .limit(WORDS_MAX)
                .map(WordRange::beginning)
                .map(range -> new Counted(range, register.count(cooperative, range, COUNTED_MAX)))
                .sorted(RAREST)
                .toList();
        if (words.isEmpty() || words.getFirst().rows() == 0) {
            return new Matches(List.of(), false);
        }
        List<WordRange> ranges = words.stream().map(Counted::range).toList();
        int wanted = Math.min(limit, LIMIT_MAX);
        List<Match> found = register.walk(cooperative, ranges, new Most(WALKED_MAX, READ_MAX, wanted + 1));
        boolean more = found.size() > wanted || isCut(cooperative, words.getFirst(), ranges);
        return new Matches(found.stream().limit(wanted).toList(), more);
    }

    /** Whether names were left unread: the range goes on behind what was walked, or more passed the sieve. */
    private boolean isCut(Optional<CooperativeId> cooperative, Counted first, List<WordRange> ranges) {
        if (first.rows() <= READ_MAX) {
            return false;
        }
        return register.sifted(cooperative, ranges, new Most(WALKED_MAX, READ_MAX + 1, 0)) > READ_MAX
                || (first.rows() == COUNTED_MAX
                        && register.count(cooperative, first.range(), WALKED_MAX + 1) > WALKED_MAX);
    }
}
