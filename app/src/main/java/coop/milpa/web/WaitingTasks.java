package coop.milpa.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.web.Waiting.Task;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that waits, asked of every module that knows of something. */
@Component
public class WaitingTasks {

    private final List<Waiting> waiting;

    WaitingTasks(ObjectProvider<Waiting> waiting) {
        this.waiting = waiting.orderedStream().toList();
    }

    /** What waits for whoever looks: only of what she may do; nothing is counted for anybody else. */
    public List<Task> of(CooperativeId cooperative) {
        return waiting.stream()
                .filter(each -> Viewer.allows(each.permission()))
                .flatMap(each -> each.of(cooperative).stream())
                .toList();
    }
}
