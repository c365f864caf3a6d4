package coop.milpa.platform;

/** Does work after the answer to whoever asked for it has gone, on her behalf. */
public interface Background {

    /** Begins it and does not wait. What it throws is logged; work that matters says so itself, as {@link Jobs} do. */
    void begin(Runnable work);
}
