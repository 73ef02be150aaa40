"""Prints number and operations of all 530 settings as spglib has them: number;operation;operation... with the translation in 24ths."""
import spglib

for hall in range(1, 531):
    kind = spglib.get_spacegroup_type(hall)
    symmetry = spglib.get_symmetry_from_database(hall)
    operations = sorted(
        " ".join(str(int(value)) for value in [*rotation.flatten(), *(round(24 * shift) % 24 for shift in translation)])
        for rotation, translation in zip(symmetry["rotations"], symmetry["translations"])
    )
    print(";".join([str(kind["number"]), *operations]))
