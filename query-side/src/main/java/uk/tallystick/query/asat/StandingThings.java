package uk.tallystick.query.asat;

import java.util.Set;

/** How things of one kind are read where those of several kinds are listed together. */
public interface StandingThings {

    /** The kind, as in ids; its projection has the same name. */
    String kind();

    /**
     * A query of id, body, title (a digest), status, plan_nodes, plan and effective_from of those
     * that stand; plan is the code of the plan whose nodes are meant, where the thing says so.
     *
     * @param bodies in SQL, the slugs of the bodies whose things are read
     */
    String sql(String bodies);

    /** The statuses after which nothing more is to be done. */
    Set<String> ended();
}
