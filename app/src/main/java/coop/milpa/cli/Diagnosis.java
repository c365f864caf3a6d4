package coop.milpa.cli;

import coop.milpa.platform.PlatformProblem;
import coop.milpa.platform.database.DataFolder;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line what an exception means to the person at the terminal: what, why, and what to do next. */
record Diagnosis(Texts texts, DataFolder data) {

    private static final String DISK_FULL = "53100";
    private static final String NOT_REACHED = "08001";

    String of(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(
                        Optional.of(thrown), Optional::isPresent, each -> each.map(Throwable::getCause))
                .map(Optional::orElseThrow)
                .toList();
        return causes.stream()
                .map(this::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> texts.text(
                        "cli", "cli.defect", firstLine(causes.getLast().toString()), data.log()));
    }

    private Optional<String> known(Throwable thrown) {
        return switch (thrown) {
            case PlatformProblem problem -> Optional.of(texts.problem(problem));
            case PortInUseException taken -> Optional.of(texts.text("cli", "cli.port-taken", "" + taken.getPort()));
            case SQLException failed -> known(failed);
            default -> Optional.empty();
        };
    }

    /** States of class 28 are logins. A server that has no room for its log ends, and its connections with it. */
    private Optional<String> known(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        String why = firstLine(String.valueOf(failed.getMessage()));
        if (state.equals(DISK_FULL) || (isOfConnections(state) && data.isUsed() && data.isFull())) {
            return Optional.of(texts.text("platform", "problem.platform.disk-full", why, data.root()));
        }
        if (state.equals(NOT_REACHED) || state.startsWith("28")) {
            return Optional.of(texts.text("platform", "problem.platform.database-refuses", why));
        }
        if (isOfConnections(state)) {
            return Optional.of(texts.text("platform", "problem.platform.connection-lost", why));
        }
        return Optional.empty();
    }

    /** Class 08; 57P01 to 57P05 are connections that a server ended. */
    private static boolean isOfConnections(String state) {
        return state.startsWith("08") || state.startsWith("57P0");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
