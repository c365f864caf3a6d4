package coop.milpa.platform.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The processes that live, this one among them. */
final class Living {

    private final ProcessId self;
    private final Map<ProcessId, ProcessRow> processes;

    Living(ProcessId self, Collection<ProcessRow> processes) {
        this.self = self;
        this.processes = processes.stream().collect(Collectors.toMap(ProcessRow::id, Function.identity()));
    }

    boolean has(ProcessId process) {
        return process.equals(self) || processes.containsKey(process);
    }

    /** Host and number, for a person who is to look at it. */
    String label(ProcessId process) {
        return Optional.ofNullable(processes.get(process))
                .map(ProcessRow::label)
                .orElse("this process");
    }
}
