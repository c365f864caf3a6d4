package coop.milpa.platform;

import coop.milpa.kernel.Refusal;

/** Why a job was not begun. */
public sealed interface JobRefusal extends Refusal {

    /** The same job runs already, in this process or another that is alive. */
    record AlreadyRunning(JobOrder order, String process) implements JobRefusal {

        @Override
        public String code() {
            return "platform.job-already-running";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {order.kind(), order.key(), process};
        }
    }
}
