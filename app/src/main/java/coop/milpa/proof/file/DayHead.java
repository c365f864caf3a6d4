package coop.milpa.proof.file;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.proof.tree.Hash;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a closed day's hash is made of. Each day's hash takes in the one before, so no past day can change unseen.
 *
 * @param previous  the day before's hash; 32 zero bytes for the first day of the books
 * @param lines  the hash of the day's lines
 * @param contributions  of the modules, in order of their names, each name once
 */
public record DayHead(Hash previous, Hash lines, List<Contribution> contributions) {

    private static final String TAG = "milpa.day.v1";

    public DayHead {
        contributions = List.copyOf(contributions);
        List<String> names = contributions.stream().map(Contribution::name).toList();
        if (!names.equals(names.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("Contributions are out of order: " + names);
        }
    }

    /**
     * The day's hash: SHA-256 of {@code "milpa.day.v1"} ‖ cooperative (16) ‖ epoch day (8) ‖ previous (32) ‖ lines
     * (32) ‖ for each contribution the length of its name (4), its name and its hash (32).
     */
    public Hash hash(CooperativeId cooperative, LocalDate date) {
        HashInput input = HashInput.tagged(TAG)
                .uuid(cooperative.value())
                .eight(date.toEpochDay())
                .hash(previous)
                .hash(lines);
        for (Contribution contribution : contributions) {
            input.four(contribution.name().length()).text(contribution.name()).hash(contribution.hash());
        }
        return input.sha256();
    }

    Optional<Hash> contribution(String name) {
        return contributions.stream()
                .filter(contribution -> contribution.name().equals(name))
                .map(Contribution::hash)
                .findFirst();
    }
}
