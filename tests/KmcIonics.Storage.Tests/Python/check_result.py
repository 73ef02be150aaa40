"""Reads a sample result with h5py and checks it the way FORMAT.md describes it."""

import hashlib
import sys

import h5py
import numpy as np


def is_text(dataset):
    return h5py.check_string_dtype(dataset.dtype) is not None


def datasets_below(group, path):
    """Every dataset by its path; unlike visititems, hard links come with each of their paths."""
    for name, item in group.items():
        if isinstance(item, h5py.Group):
            yield from datasets_below(item, f"{path}/{name}")
        else:
            yield f"{path}/{name}", item


def content_checksum(file, below=("/",)):
    left_out = (
        "/image/step", "/image/time", "/box/edges/step", "/box/edges/time",
        "/content_sha256", "/results_sha256", "/summary_sha256",
    )
    linked = ("/step", "/time")
    datasets = {
        path: item
        for path, item in datasets_below(file, "")
        if path.startswith(below) and not path.endswith(left_out) and not (path.startswith("/observables/") and path.endswith(linked))
    }
    checksum = hashlib.sha256()
    for path in sorted(datasets, key=lambda path: path.encode()):
        dataset = datasets[path]
        kind = "string" if is_text(dataset) else dataset.dtype.name
        unit = dataset.attrs.get("unit", "")
        shape = ",".join(str(length) for length in dataset.shape)
        checksum.update(f"{path} {kind} {shape} {unit}\n".encode())
        if is_text(dataset):
            for text in np.ravel(dataset.asstr()[()]):
                checksum.update(text.encode() + b"\0")
        else:
            checksum.update(np.ascontiguousarray(dataset[()]).tobytes())
    return checksum.hexdigest()


with h5py.File(sys.argv[1]) as file:
    parameters = file["parameters/kmc_ionics"]
    assert parameters["job_name"].asstr()[()] == "na3sbs4-ärm"
    assert parameters["job"].asstr()[()] == "name: na3sbs4\nseed: 7\n# Ångström\n"
    assert parameters["seed"][()] == 2**64 - 6
    assert parameters["status"].asstr()[()] == "complete"
    assert parameters["provenance/started"].asstr()[()] == "2026-01-02T01:04:05Z"
    assert parameters["content_sha256"].asstr()[()] == content_checksum(file)
    assert parameters["results_sha256"].asstr()[()] == content_checksum(file, ("/parameters/", "/results/"))

    lattice = parameters["lattice"]
    assert lattice["site_count"][()] == 48
    assert lattice["cell_vectors"].attrs["unit"] == "Angstrom"
    assert np.allclose(np.linalg.norm(lattice["cell_vectors"][:], axis=1), [3, 4, 5])
    assert list(lattice["pathways/name"].asstr()) == ["zigzag", "nowhere"]
    assert lattice["pathways/shortest_hop"][0] == 2.5 and np.isnan(lattice["pathways/shortest_hop"][1])

    summary = {
        name: column.asstr()[:] if is_text(column) else column[:]
        for name, column in file["results/summary"].items()
    }
    assert list(summary["condition"]) == ["T300K", "T300K", "T412.5K", "T412.5K"]
    assert list(summary["species"]) == ["Na", "Ca", "Na", "Ca"]
    assert len({len(column) for column in summary.values()}) == 1
    for row, (condition, species) in enumerate(zip(summary["condition"], summary["species"])):
        single = file[f"results/{condition}/{species}"]
        assert single["conductivity/value"][()] == summary["conductivity"][row]
        assert single["hop_rate/error"][()] == summary["hop_rate_error"][row]
    assert np.isnan(summary["haven_ratio_error"]).all()

    run = file["results/T412.5K/run"]
    assert list(run["attempts"]) == [1000, 1001] and run["acceptance"][()] == 601 / 2001
    assert np.isnan(run["sample_hops_per_ion"][()]) and run["equilibration_hops_per_ion"][()] == 20
    curve = file["results/T300K/Na/mean_squared_displacement"]
    assert list(curve["lag"]) == [1e-11, 2e-11, 3e-11] and curve["value"].attrs["unit"] == "m2"

    ions = file["particles/ions"]
    assert ions["position/value"].shape == (3, 4, 3) and ions["image/value"].dtype == np.int32
    assert np.allclose(ions["position/time"][:], [0, 1000, 2000]) and ions["position/time"].attrs["unit"] == "ps"
    assert ions["image/step"].id == ions["position/step"].id == ions["box/edges/step"].id
    assert np.allclose(ions["box/edges/value"][2], lattice["cell_vectors"][:] * lattice["repeats"][:][:, None])
    assert list(ions["species"].attrs["names"][ions["species"][:]]) == ["Na", "Na", "Ca", "Ca"]
    assert list(ions["charge"]) == [1, 1, 2, 2]
    expected = 0.5 * (np.arange(12) % 17).reshape(4, 3) + np.arange(3)[:, None, None]
    assert (ions["position/value"][:] == expected).all()
    assert (ions["start"][:] == expected[0]).all() and ions.attrs["replica"] == 0
    assert sorted(file["particles"]) == ["ions", "ions_T300K_replica1", "ions_T412.5K", "ions_T412.5K_replica1"]
    hops = file["observables/hops_T300K_replica1"]
    assert (hops["value"][:] == [[0, 1], [100, 102], [200, 203]]).all() and list(hops["value"].attrs["pathways"]) == ["zigzag Na", "zigzag Ca"]
    assert hops["time"].id == file["particles/ions_T300K_replica1/position/time"].id
    assert (file["observables/squared_hop_length/value"][1] == [625, 625.5]).all()
    assert list(file["observables/attempts_T412.5K_replica1/value"]) == [1, 1001, 2001]
print("checked")
