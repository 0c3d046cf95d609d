package app.carnet.audit;

/** What the branches are called; a higher room knows. */
public interface BranchNames {

    /** The empty text for null, and for a branch that is not known. */
    String nameOf(Long branchId);
}
