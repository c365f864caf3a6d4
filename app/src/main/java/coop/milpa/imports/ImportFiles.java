package coop.milpa.imports;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of one import; each may be left out.
 *
 * @param members  {@code members.csv}
 * @param accounts  {@code accounts.csv}
 * @param openings  {@code openings.csv}: balances to begin with, instead of history
 * @param movements  {@code movements.csv}: history
 */
public record ImportFiles(
        Optional<Path> members, Optional<Path> accounts, Optional<Path> openings, Optional<Path> movements) {}
