package coop.milpa.bench;

import java.util.List;

/** Something that many clients do again and again, each as soon as its last one has ended. */
interface Load {

    String name();

    List<Client> clients();

    /** Begins one client, on its own thread. */
    interface Client {
        Work begin() throws Exception;
    }

    /** What a client does. */
    interface Work {

        /** One transaction, durable when it returns. */
        void once() throws Exception;

        void end() throws Exception;
    }
}
