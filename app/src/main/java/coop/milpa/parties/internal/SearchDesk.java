package coop.milpa.parties.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Folding;
import coop.milpa.parties.PartySearch;
import coop.milpa.platform.TenantScope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds parties by the rarest word first, so that a common one costs little beside it. */
@Service
class SearchDesk implements PartySearch {

    /** Of more rows than these, only so many are read one by one. */
    private static final int ROWS_MAX = 5_000;

    private static final int WORDS_MAX = 6;
    private static final int LIMIT_MAX = 1_000;

    private final TenantScope tenants;
    private final WordRegister register;

    SearchDesk(TenantScope tenants, WordRegister register) {
        this.tenants = tenants;
        this.register = register;
    }

    /** A word that was typed, and how many rows it leads to. */
    private record Counted(WordRange range, int rows) {}

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
                .map(range -> new Counted(range, register.count(cooperative, range, ROWS_MAX + 1)))
                .sorted(Comparator.comparingInt(Counted::rows))
                .toList();
        if (words.isEmpty() || words.getFirst().rows() == 0) {
            return new Matches(List.of(), false);
        }
        List<WordRange> ranges = words.stream().map(Counted::range).toList();
        int wanted = Math.min(limit, LIMIT_MAX);
        List<Match> found = register.walk(cooperative, ranges, ROWS_MAX, wanted + 1);
        boolean walkedAll = words.getFirst().rows() <= ROWS_MAX;
        if (found.size() <= wanted && !walkedAll) {
            found = register.intersect(cooperative, ranges, ROWS_MAX, wanted + 1);
        }
        return new Matches(found.stream().limit(wanted).toList(), found.size() > wanted);
    }
}
