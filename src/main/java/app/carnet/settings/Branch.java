package app.carnet.settings;

import app.carnet.foundation.Digest;
import app.carnet.foundation.Ids;
import app.carnet.foundation.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A branch of the place, where people work and members may be at home. The first is made with the place; others are made
 * and edited by a manager; never deleted, only disabled: then nobody works or is registered there any more.
 */
@Entity
@Table(name = "branch")
public class Branch implements Serializable {

    public static final int NAME_LENGTH = 100;
    public static final int ADDRESS_LENGTH = 200;
    public static final int PHONE_LENGTH = 40;
    private static final long serialVersionUID = 1L;

    @Id
    private long id;
    @NotNull
    @PlainText
    @Size(max = NAME_LENGTH)
    private String name;
    @PlainText
    @Size(max = ADDRESS_LENGTH)
    private String address;
    @PlainText
    @Size(max = PHONE_LENGTH)
    private String phone;
    private boolean active = true;
    @Version
    private int version;

    protected Branch() {
    }

    public Branch(String name) {
        this(Ids.next(), name);
    }

    Branch(long id, String name) {
        this.id = id;
        this.name = name;
    }

    /**
     * Takes over what a form may edit.
     *
     * @return what has changed: none of it is personal
     */
    String edit(Branch edited) {
        List<String> changes = new ArrayList<>();
        note(changes, "name", name, edited.name);
        note(changes, "address", address, edited.address);
        note(changes, "phone", phone, edited.phone);
        name = edited.name;
        address = edited.address;
        phone = edited.phone;
        return String.join(", ", changes);
    }

    private static void note(List<String> changes, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + " " + before + " -> " + after);
        }
    }

    /** Tells whether two forms say the same. */
    String digest() {
        return Digest.of(name, address, phone);
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

    public void setName(String name) {
        this.name = name;
    }

    /** As it is printed on receipts, or null. */
    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    /** As it is printed on receipts, or null. */
    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
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
