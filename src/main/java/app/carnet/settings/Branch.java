package app.carnet.settings;

import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * A house of the place, where members may be at home. Made and renamed by a manager; never deleted, only disabled:
 * then nobody is registered there any more.
 */
@Entity
@Table(name = "branch")
public class Branch implements Serializable {

    public static final int NAME_LENGTH = 100;
    private static final long serialVersionUID = 1L;

    @Id
    private long id;
    @NotNull
    @PlainText
    @Size(max = NAME_LENGTH)
    private String name;
    private boolean active = true;
    @Version
    private int version;

    protected Branch() {
    }

    public Branch(String name) {
        this.id = Ids.next();
        this.name = name;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    void disable() {
        this.active = false;
    }

    void enable() {
        this.active = true;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public int getVersion() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Branch branch && branch.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Branch " + id;
    }
}
