// Stands in for optional dependencies of the test decoder (npos) that we never load.
module.exports = {};
